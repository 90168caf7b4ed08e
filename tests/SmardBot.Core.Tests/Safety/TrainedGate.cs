using SmardBot.Core.Faq;
using SmardBot.Core.Knowledge;
using SmardBot.Core.Language;
using SmardBot.Core.Safety;
using SmardBot.Core.Safety.Content;
using SmardBot.Testing;

namespace SmardBot.Core.Tests.Safety;

/// <summary>The gate of the shipped FAQ on words alone, as it stands where the encoder fails; trained once for a class of tests.</summary>
public sealed class TrainedGate
{
    public TrainedGate()
    {
        Catalog = new FaqLoader(new SettableClock()).Load(FaqFiles.Read(Checkout.Path("faq"))).Catalog!;
        Gate = SafetyGate.Create(Catalog, NoEncoder.Instance);
        Examples = SafetyContentReader.Read(Catalog.Language.SafetyFiles).Content.Examples;
    }

    public FaqCatalog Catalog { get; }

    public SafetyGate Gate { get; }

    internal SafetyExamples Examples { get; }
}
