using System.ComponentModel.DataAnnotations;
using SmardBot.Core.Settings;
using SmardBot.Core.Staff;

namespace SmardBot.Core.Answering;

/// <summary>
/// The person or office behind the bot, section <c>Contact</c>. All are empty by default: then the bot says honestly that
/// there is nobody, and names the patient organisations.
/// </summary>
public sealed class ContactOptions : IValidatableObject
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Contact";

    /// <summary>A name, such as "SMARD helpline".</summary>
    [OneLine(200)]
    public string? Name { get; set; }

    /// <summary>A phone number that the operator has checked, as it is to be read.</summary>
    [OneLine(200)]
    public string? Phone { get; set; }

    /// <summary>An e-mail address.</summary>
    public string? Email { get; set; }

    /// <summary>A page, http or https.</summary>
    [WebAddress]
    public string? Url { get; set; }

    /// <summary>When somebody answers: lines such as <c>Mon-Fri 09:00-17:00</c>. Default: none, then nothing is said of it.</summary>
    public List<string> Hours { get; set; } = [];

    /// <summary>The time zone of the hours, such as <c>Europe/Berlin</c>. Default: UTC.</summary>
    public string? TimeZone { get; set; }

    /// <summary>Days on which nobody answers: <c>2026-12-24</c>, or <c>12-25</c> for every year.</summary>
    public List<string> Holidays { get; set; } = [];

    /// <summary>The hours as they can be asked.</summary>
    public OfficeHours Office => OfficeHours.Parse(Hours, TimeZone, Holidays);

    /// <summary>Whether there is a way to reach somebody.</summary>
    public bool IsConfigured => new[] { Phone, Email, Url }.Any(way => !string.IsNullOrWhiteSpace(way));

    /// <summary>As Markdown, a line each.</summary>
    public string ToMarkdown()
    {
        string[] lines = [Line(Name), Line(Phone), Line(Email, $"[{Email}](mailto:{Email})"), Line(Url, $"<{Url}>"), .. Hours.Select(hours => Line(hours, $"{hours} ({Office.Zone.Id})"))];
        return string.Concat(lines).TrimEnd();

        static string Line(string? value, string? shown = null) => string.IsNullOrWhiteSpace(value) ? "" : $"- {shown ?? value}\n";
    }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (OfficeFault() is { } fault)
        {
            yield return new ValidationResult(fault, [nameof(Hours)]);
        }

        if (!string.IsNullOrWhiteSpace(Email) && !new EmailAddressAttribute().IsValid(Email))
        {
            yield return new ValidationResult($"{Section}:{nameof(Email)} is '{Email}'; allowed is an e-mail address such as help@example.org, or nothing", [nameof(Email)]);
        }
    }

    private string? OfficeFault()
    {
        try
        {
            _ = Office;
            return null;
        }
        catch (FormatException fault)
        {
            return fault.Message;
        }
    }
}
