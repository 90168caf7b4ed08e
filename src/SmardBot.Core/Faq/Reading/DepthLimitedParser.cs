using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SmardBot.Core.Faq.Reading;

/// <summary>Refuses YAML that is nested deeper than any file of the FAQ: building its tree would use up the stack, which no program survives.</summary>
internal sealed class DepthLimitedParser(TextReader text) : IParser
{
    private const int DeepestLevel = 20;

    private readonly Parser inner = new(text);
    private int level;

    /// <summary>The line that was read last, from 1.</summary>
    public int Line => (int)(inner.Current?.End.Line ?? 1);

    /// <inheritdoc/>
    public ParsingEvent? Current => inner.Current;

    /// <inheritdoc/>
    public bool MoveNext()
    {
        var more = inner.MoveNext();
        level += inner.Current?.NestingIncrease ?? 0;
        return level <= DeepestLevel
            ? more
            : throw new YamlException(inner.Current!.Start, inner.Current.End, $"nested deeper than {DeepestLevel} levels");
    }
}
