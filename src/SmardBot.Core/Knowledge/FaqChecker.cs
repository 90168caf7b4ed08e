using SmardBot.Core.Faq;
using SmardBot.Core.Faq.Checks;
using SmardBot.Core.Matching;
using SmardBot.Core.Matching.Classifying;

namespace SmardBot.Core.Knowledge;

/// <summary>The curator's check: what every load looks at, and what only people can decide.</summary>
/// <param name="clock">Tells which reviews are overdue.</param>
/// <param name="trainer">The engine, to tell which entries compete; null leaves that out.</param>
public sealed class FaqChecker(TimeProvider clock, ITextClassifierTrainer? trainer)
{
    /// <summary>Checks a folder.</summary>
    /// <param name="folder">The one that holds <c>sources.yaml</c> and <c>en/</c>.</param>
    /// <param name="cancellation">Stops the matching.</param>
    public FaqLoadResult Check(string folder, CancellationToken cancellation = default)
    {
        var loaded = new FaqLoader(clock).Load(FaqFiles.Read(folder), FaqChecks.Curating);
        return loaded.Catalog is null || trainer is null
            ? loaded
            : loaded with { Problems = [.. loaded.Problems, .. TakenQuestionCheck.Run(loaded.Catalog, trainer, cancellation)] };
    }
}
