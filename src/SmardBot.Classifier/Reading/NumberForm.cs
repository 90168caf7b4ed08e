namespace SmardBot.Classifier.Reading;

/// <summary>What kind of number a word is.</summary>
internal enum NumberForm
{
    /// <summary>It is none.</summary>
    None,

    /// <summary>Digits alone.</summary>
    Digits,

    /// <summary>A time of the day such as <c>5pm</c>.</summary>
    Clock,

    /// <summary>Digits and letters, such as <c>10th</c> or <c>20kg</c>.</summary>
    Mixed,
}
