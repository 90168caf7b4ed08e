namespace SmardBot.Core.Safety;

/// <summary>Whom to call in one place, as <c>contacts.yaml</c> has it.</summary>
/// <param name="Region">What <c>Safety:Region</c> names it by, such as <c>us</c>; empty for every other place.</param>
/// <param name="Name">The place.</param>
/// <param name="Emergency">Its emergency number, or words where there is none.</param>
/// <param name="Crisis">Its crisis line, Markdown, with the number in bold.</param>
public sealed record ContactPlace(string Region, string Name, string Emergency, string Crisis);
