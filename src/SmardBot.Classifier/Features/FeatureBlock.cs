namespace SmardBot.Classifier.Features;

/// <summary>The views of a message. Each is normalised on its own and weighs what <see cref="FeatureBlocks"/> says.</summary>
internal enum FeatureBlock
{
    /// <summary>Words, and unordered pairs of them.</summary>
    Words,

    /// <summary>2- to 4-grams of the characters, spaces included.</summary>
    Characters,

    /// <summary>As words, with every word that points to concepts replaced by these.</summary>
    Meanings,

    /// <summary>Concepts alone, and unordered pairs of them.</summary>
    Concepts,
}
