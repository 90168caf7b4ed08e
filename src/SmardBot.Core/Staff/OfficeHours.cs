using System.Text.RegularExpressions;

namespace SmardBot.Core.Staff;

/// <summary>When somebody of the staff is there, in the time zone of the office.</summary>
public sealed partial class OfficeHours
{
    private const int Timeout = 1000;
    private const int DaysAhead = 60;

    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private readonly List<(DayOfWeek Day, TimeOnly From, TimeOnly To)> times;
    private readonly HashSet<DateOnly> holidays;
    private readonly HashSet<(int Month, int Day)> yearly;

    private OfficeHours(List<(DayOfWeek Day, TimeOnly From, TimeOnly To)> times, TimeZoneInfo zone, HashSet<DateOnly> holidays, HashSet<(int Month, int Day)> yearly) =>
        (this.times, Zone, this.holidays, this.yearly) = (times, zone, holidays, yearly);

    /// <summary>The time zone of the office.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>Whether anything is known of the hours.</summary>
    public bool AreKnown => times.Count > 0;

    /// <summary>Reads what is configured.</summary>
    /// <param name="hours">Lines such as <c>Mon-Fri 09:00-17:00</c> or <c>Sat 10:00-12:00</c>.</param>
    /// <param name="timeZone">Such as <c>Europe/Berlin</c>; nothing for UTC.</param>
    /// <param name="holidays">Days such as <c>2026-12-24</c>, or <c>12-25</c> for every year.</param>
    /// <exception cref="FormatException">Something of it cannot be read; the message names it and what is allowed.</exception>
    public static OfficeHours Parse(IEnumerable<string> hours, string? timeZone, IEnumerable<string> holidays)
    {
        var zone = TimeZoneInfo.Utc;
        if (!string.IsNullOrWhiteSpace(timeZone) && !TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out zone))
        {
            throw new FormatException($"Contact:TimeZone is '{timeZone}'; allowed is a name such as Europe/Berlin, or nothing for UTC");
        }

        var (once, yearly) = (new HashSet<DateOnly>(), new HashSet<(int Month, int Day)>());
        foreach (var day in holidays.Where(day => day.Length > 0))
        {
            if (DateOnly.TryParseExact(day, "yyyy-MM-dd", out var date))
            {
                once.Add(date);
            }
            else if (DateOnly.TryParseExact("2028-" + day, "yyyy-MM-dd", out date))
            {
                yearly.Add((date.Month, date.Day));
            }
            else
            {
                throw new FormatException($"Contact:Holidays is '{day}'; allowed is a day such as 2026-12-24, or 12-25 for every year");
            }
        }

        return new OfficeHours([.. hours.Where(line => line.Length > 0).SelectMany(Line)], zone, once, yearly);
    }

    /// <summary>Whether somebody is there.</summary>
    public bool IsOpen(DateTimeOffset at)
    {
        var there = TimeZoneInfo.ConvertTime(at, Zone);
        var (day, time) = (DateOnly.FromDateTime(there.DateTime), TimeOnly.FromDateTime(there.DateTime));
        return !IsHoliday(day) && times.Exists(open => open.Day == day.DayOfWeek && open.From <= time && time < open.To);
    }

    /// <summary>When somebody will be there next; the time itself while somebody is, null when nobody will be for long.</summary>
    public DateTimeOffset? NextOpen(DateTimeOffset at)
    {
        if (IsOpen(at))
        {
            return at;
        }

        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone).DateTime);
        return Enumerable.Range(0, DaysAhead)
            .Select(today.AddDays)
            .Where(day => !IsHoliday(day))
            .SelectMany(day => times.Where(open => open.Day == day.DayOfWeek).OrderBy(open => open.From).Select(open => At(day, open.From)))
            .Where(opening => opening > at)
            .Select(opening => (DateTimeOffset?)opening)
            .FirstOrDefault();
    }

    /// <summary>A time as it is at the office, such as "Mon 2 March, 09:00 (Europe/Berlin)".</summary>
    public string Say(DateTimeOffset at) => $"{TimeZoneInfo.ConvertTime(at, Zone):ddd d MMMM, HH:mm} ({Zone.Id})";

    private bool IsHoliday(DateOnly day) => holidays.Contains(day) || yearly.Contains((day.Month, day.Day));

    private DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        // An hour that a clock change leaves out begins when the next one does.
        local = Zone.IsInvalidTime(local) ? local.AddHours(1) : local;
        return new DateTimeOffset(local, Zone.GetUtcOffset(local));
    }

    private static IEnumerable<(DayOfWeek Day, TimeOnly From, TimeOnly To)> Line(string line)
    {
        var match = Shape().Match(line.Trim());
        var fault = new FormatException($"Contact:Hours is '{line}'; allowed is a line such as 'Mon-Fri 09:00-17:00' or 'Sat 10:00-12:00', within one day");
        if (!match.Success || !TimeOnly.TryParse(match.Groups["from"].Value, out var from) || !TimeOnly.TryParse(match.Groups["to"].Value, out var to) || to <= from)
        {
            throw fault;
        }

        var first = Array.IndexOf(Days, match.Groups["first"].Value.ToLowerInvariant());
        var last = match.Groups["last"].Success ? Array.IndexOf(Days, match.Groups["last"].Value.ToLowerInvariant()) : first;
        if (first < 0 || last < 0)
        {
            throw fault;
        }

        for (var day = first; ; day = (day + 1) % Days.Length)
        {
            yield return ((DayOfWeek)day, from, to);
            if (day == last)
            {
                yield break;
            }
        }
    }

    [GeneratedRegex(@"^(?<first>[A-Za-z]{3})(-(?<last>[A-Za-z]{3}))? (?<from>\d{2}:\d{2})-(?<to>\d{2}:\d{2})$", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Shape();
}
