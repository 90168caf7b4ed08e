namespace SmardBot.Core.Matching;

/// <summary>What is known of the words of one message.</summary>
/// <param name="Unknown">The share of its stems that stand in no example, 0 to 1.</param>
/// <param name="Foreign">The share of its stems that stand in no question of an entry, 0 to 1.</param>
/// <param name="Strangest">Of the stem that is most at home in what must not be answered: the log of how much more it stands there than in questions of entries, 0 to 4.</param>
/// <param name="Stems">How many stems it has.</param>
/// <param name="Concepts">How many concepts it points to.</param>
/// <param name="Subject">What is known of the words that stand where the thing asked about does.</param>
internal readonly record struct WordEvidence(double Unknown, double Foreign, double Strangest, int Stems, int Concepts, SubjectEvidence Subject)
{
    /// <summary>As the regression takes it.</summary>
    public double[] ToFeatures() => [Unknown, Foreign, Strangest, Math.Log(1 + Stems), Math.Log(1 + Concepts), .. Subject.ToFeatures()];
}

/// <summary>"Is it about us?" as far as words can tell.</summary>
/// <param name="NamesOurs">Whether a name of our subject stands in the message.</param>
/// <param name="NamesOther">Whether an idea that is none of ours does.</param>
/// <param name="Unknown">Whether a word stands in the place of the subject that no example knows.</param>
/// <param name="UnknownObject">Whether it stands at the end of a sentence after "of", "for", "with" and the like.</param>
/// <param name="ForeignObject">As <paramref name="Foreign"/>, of the words there.</param>
/// <param name="Foreign">As <see cref="WordEvidence.Strangest"/>, of the words in the place of the subject that hardly any question of an entry knows.</param>
internal readonly record struct SubjectEvidence(bool NamesOurs, bool NamesOther, bool Unknown, double Foreign, bool UnknownObject, double ForeignObject)
{
    /// <summary>As the regression takes it: a strange subject tells less where ours is named too.</summary>
    public double[] ToFeatures() =>
    [
        NamesOurs ? 1 : 0, NamesOther ? 1 : 0, NamesOther && !NamesOurs ? 1 : 0, Unknown ? 1 : 0, Unknown && !NamesOurs ? 1 : 0, Foreign, NamesOurs ? 0 : Foreign,
        UnknownObject && !NamesOurs ? 1 : 0, NamesOurs ? 0 : ForeignObject,
    ];

    /// <summary>With a word that hardly any question of an entry knows.</summary>
    /// <param name="isUnknown">Whether no example at all knows it.</param>
    /// <param name="strangeness">How much more it stands in what must not be answered.</param>
    /// <param name="words">The words of its sentence.</param>
    /// <param name="place">Where it stands.</param>
    public SubjectEvidence With(bool isUnknown, double strangeness, IReadOnlyList<string> words, int place)
    {
        var with = this;
        if (SubjectForm.IsSubject(words, place))
        {
            with = with with { Unknown = Unknown || isUnknown, Foreign = Math.Max(Foreign, strangeness) };
        }

        return SubjectForm.IsLastObject(words, place)
            ? with with { UnknownObject = UnknownObject || isUnknown, ForeignObject = Math.Max(ForeignObject, strangeness) }
            : with;
    }

    /// <summary>With nothing stranger than that.</summary>
    public SubjectEvidence Capped(double most) => this with { Foreign = Math.Min(Foreign, most), ForeignObject = Math.Min(ForeignObject, most) };
}
