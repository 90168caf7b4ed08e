namespace SmardBot.Classifier.Reading;

/// <summary>Recognises numbers.</summary>
internal static class NumberForms
{
    /// <summary>What kind of number a normalised word is.</summary>
    public static NumberForm Of(ReadOnlySpan<char> word) =>
        word.IsEmpty || !char.IsAsciiDigit(word[0]) ? NumberForm.None
        : word.EndsWith("am") || word.EndsWith("pm") ? NumberForm.Clock
        : word.ContainsAnyInRange('a', 'z') ? NumberForm.Mixed
        : NumberForm.Digits;
}
