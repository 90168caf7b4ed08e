using SmardBot.Core.Staff;

namespace SmardBot.Core.Tests.Staff;

public class StaffRightsTests
{
    [Fact]
    public void Whatever_staff_do_has_a_role_that_may()
    {
        Assert.All(Enum.GetValues<StaffDeed>(), deed => Assert.NotEqual(StaffRoles.None, StaffRights.For(deed)));
    }

    [Fact]
    public void Who_has_no_role_may_nothing()
    {
        var nobody = new StaffMember("x", "X", StaffRoles.None, StaffMember.Pages);

        Assert.All(Enum.GetValues<StaffDeed>(), deed => Assert.False(nobody.May(deed)));
    }

    [Theory]
    [InlineData(StaffDeed.ReadInbox, StaffRoles.Curator | StaffRoles.Clinician)]
    [InlineData(StaffDeed.ReplyToTicket, StaffRoles.Curator | StaffRoles.Clinician)]
    [InlineData(StaffDeed.SignAnswer, StaffRoles.Staff | StaffRoles.Curator)]
    [InlineData(StaffDeed.DecideReview, StaffRoles.Staff | StaffRoles.Clinician)]
    [InlineData(StaffDeed.DecideProposal, StaffRoles.Staff)]
    [InlineData(StaffDeed.WithdrawAnswer, StaffRoles.Staff)]
    public void Chats_are_for_those_who_answer_and_signatures_for_clinicians(StaffDeed deed, StaffRoles mayNot)
    {
        Assert.False(new StaffMember("x", "X", mayNot, StaffMember.Pages).May(deed));
    }
}
