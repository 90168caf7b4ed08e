namespace SmardBot.Core.Faq.Overlay;

/// <summary>What lies over the FAQ's files. It is kept beside what staff decide, which knows the FAQ: the arrow is turned round.</summary>
public interface IFaqOverlay
{
    /// <summary>Looks whether there is something new; never throws, what is known stays.</summary>
    /// <returns>A number that is another one when there is something to lay anew.</returns>
    ValueTask<long> RefreshAsync(CancellationToken cancellation);

    /// <summary>Lays what is known over files.</summary>
    OverlaidFaq Lay(FaqFiles files);

    /// <summary>Strikes what the files hold; called when they were laid anew.</summary>
    Task FileHeldAsync(CancellationToken cancellation);
}
