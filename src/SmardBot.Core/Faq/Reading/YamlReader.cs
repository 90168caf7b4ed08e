using SmardBot.Core.Language;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SmardBot.Core.Faq.Reading;

/// <summary>Reads YAML into its tree and its parts into typed values; every fault becomes a problem that names file, line, value and cure.</summary>
internal sealed class YamlReader(string file, string? entry, List<FaqProblem> problems)
{
    /// <summary>The root of a text, or null with a problem noted.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="firstLine">The line of the file on which the text starts, from 1.</param>
    public YamlNode? Parse(string text, int firstLine = 1)
    {
        if (ConflictMarkers.Fault(text) is not null)
        {
            // Its own check names the line.
            return null;
        }

        var parser = new DepthLimitedParser(new StringReader(text));
        try
        {
            var stream = new YamlStream();
            stream.Load(parser);
            switch (stream.Documents.Count)
            {
                case 1:
                    NoteDropped(text, firstLine);
                    return stream.Documents[0].RootNode;
                case 0:
                    Error("empty", "is empty; write its content or delete it");
                    return null;
                default:
                    Error("yaml", $"line {stream.Documents[1].RootNode.Start.Line + firstLine - 1} starts a second document; take out the line '---' before it");
                    return null;
            }
        }
        catch (Exception exception) when (exception is YamlException or ArgumentException or InvalidOperationException)
        {
            var (line, what) = YamlFault.Find(text, exception is YamlException { Start.Line: > 0 } placed ? (int)placed.Start.Line : parser.Line, exception.Message);
            Error("yaml", $"line {line + firstLine - 1} is no valid YAML: {what}");
            return null;
        }
    }

    private void NoteDropped(string text, int firstLine)
    {
        foreach (var (line, dropped) in YamlComments.BehindText(text))
        {
            Error("cut-text", $"line {line + firstLine - 1} loses its end, '{dropped}', since ' #' begins a comment; put the whole text in quotes, or move the comment to a line of its own");
        }
    }

    /// <summary>A mapping's values by key; other nodes are a problem.</summary>
    public Dictionary<string, YamlNode> Mapping(YamlNode? node, string what)
    {
        var result = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        if (node is not YamlMappingNode mapping)
        {
            if (node is not null)
            {
                Error("schema", $"{what} has to be a mapping of 'key: value' lines");
            }

            return result;
        }

        foreach (var (key, value) in mapping.Children)
        {
            if (key is YamlScalarNode { Value: { } name })
            {
                result[name] = value;
            }
            else
            {
                Error("schema", $"{what} has a key that is no plain text; write 'key: value'");
            }
        }

        return result;
    }

    /// <summary>A list of plain texts; a missing node is an empty list.</summary>
    public IReadOnlyList<string> Strings(YamlNode? node, string what)
    {
        switch (node)
        {
            case null:
                return [];
            case YamlSequenceNode sequence when sequence.Children.All(child => child is YamlScalarNode):
                return [.. sequence.Children.Select(child => ((YamlScalarNode)child).Value?.Trim() ?? "").Where(text => text.Length > 0)];
            default:
                Error("schema", $"'{what}' has to be a list of texts ('- one' a line); a text with a colon or a # needs quotes");
                return [];
        }
    }

    /// <summary>A plain text; null where it is missing.</summary>
    public string? Text(YamlNode? node, string what)
    {
        if (node is null or YamlScalarNode)
        {
            return (node as YamlScalarNode)?.Value?.Trim();
        }

        Error("schema", $"'{what}' has to be a plain text");
        return null;
    }

    /// <summary>True or false; false where it is missing.</summary>
    public bool Flag(YamlNode? node, string what)
    {
        var text = Text(node, what);
        if (text is null or "true" or "false")
        {
            return text == "true";
        }

        Error("schema", $"'{what}' is '{text}'; write true or false");
        return false;
    }

    /// <summary>A day; null where it is missing.</summary>
    public DateOnly? Day(YamlNode? node, string what)
    {
        var text = Text(node, what);
        if (text is null)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day))
        {
            return day;
        }

        Error("schema", $"'{what}' is '{text}'; write a day as 2026-12-01");
        return null;
    }

    /// <summary>Notes keys that no one reads, with the key that was probably meant.</summary>
    public void OnlyKnown(Dictionary<string, YamlNode> mapping, string what, params string[] known)
    {
        foreach (var key in mapping.Keys.Except(known, StringComparer.Ordinal))
        {
            Error("unknown-key", $"{what} has the unknown key '{key}'; {NearestName.Cure(key, known)}");
        }
    }

    /// <summary>Notes an error.</summary>
    public void Error(string rule, string message) =>
        problems.Add(new FaqProblem(file, entry, ProblemSeverity.Error, rule, $"{file}: {message}"));
}
