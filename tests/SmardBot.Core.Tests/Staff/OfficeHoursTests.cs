using SmardBot.Core.Staff;

namespace SmardBot.Core.Tests.Staff;

public class OfficeHoursTests
{
    private static readonly OfficeHours Berlin = OfficeHours.Parse(["Mon-Fri 09:00-17:00", "Sat 10:00-12:00"], "Europe/Berlin", ["2027-02-03", "12-25"]);

    [Theory]
    [InlineData("2027-02-01T07:59:00Z", false)]
    [InlineData("2027-02-01T08:00:00Z", true)]
    [InlineData("2027-02-01T15:59:00Z", true)]
    [InlineData("2027-02-01T16:00:00Z", false)]
    [InlineData("2027-07-01T07:00:00Z", true)]
    [InlineData("2027-02-06T09:30:00Z", true)]
    [InlineData("2027-02-07T09:30:00Z", false)]
    [InlineData("2027-02-03T09:30:00Z", false)]
    [InlineData("2028-12-25T09:30:00Z", false)]
    public void Somebody_is_there_in_the_hours_of_the_office_and_on_no_holiday(string at, bool isOpen) =>
        Assert.Equal(isOpen, Berlin.IsOpen(DateTimeOffset.Parse(at)));

    [Theory]
    [InlineData("2027-02-01T05:00:00Z", "2027-02-01T08:00:00Z")]
    [InlineData("2027-02-02T16:30:00Z", "2027-02-04T08:00:00Z")]
    [InlineData("2027-02-06T12:00:00Z", "2027-02-08T08:00:00Z")]
    [InlineData("2027-02-01T12:00:00Z", "2027-02-01T12:00:00Z")]
    public void One_can_tell_when_somebody_will_be_there(string at, string next) =>
        Assert.Equal(DateTimeOffset.Parse(next), Berlin.NextOpen(DateTimeOffset.Parse(at)));

    [Fact]
    public void Times_are_said_as_they_are_at_the_office() =>
        Assert.Equal("Mon 1 February, 09:00 (Europe/Berlin)", Berlin.Say(DateTimeOffset.Parse("2027-02-01T08:00:00Z")));

    [Fact]
    public void Without_hours_nobody_can_tell()
    {
        var none = OfficeHours.Parse([], null, []);

        Assert.False(none.AreKnown);
        Assert.Null(none.NextOpen(DateTimeOffset.UnixEpoch));
    }

    [Theory]
    [InlineData("Mon-Fri 9-17", null, null, "Contact:Hours is 'Mon-Fri 9-17'")]
    [InlineData("Mon 17:00-09:00", null, null, "Contact:Hours is 'Mon 17:00-09:00'")]
    [InlineData("Mox 09:00-17:00", null, null, "Contact:Hours is 'Mox 09:00-17:00'")]
    [InlineData("Mon 09:00-17:00", "Middle/Earth", null, "Contact:TimeZone is 'Middle/Earth'")]
    [InlineData("Mon 09:00-17:00", null, "Christmas", "Contact:Holidays is 'Christmas'")]
    public void What_cannot_be_read_is_named_with_what_is_allowed(string hours, string? zone, string? holiday, string message) =>
        Assert.StartsWith(message, Assert.Throws<FormatException>(() => OfficeHours.Parse([hours], zone, holiday is null ? [] : [holiday])).Message);
}
