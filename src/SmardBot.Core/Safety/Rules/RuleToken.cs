namespace SmardBot.Core.Safety.Rules;

/// <summary>A word as rules see it.</summary>
/// <param name="Text">Normalised, written out (<c>can not</c> for <c>can't</c>), its spelling mended.</param>
/// <param name="Sentence">The number of its sentence, from 0.</param>
internal readonly record struct RuleToken(string Text, int Sentence);
