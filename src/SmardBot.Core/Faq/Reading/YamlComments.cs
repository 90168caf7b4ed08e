using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace SmardBot.Core.Faq.Reading;

/// <summary>Finds texts of which YAML drops the end: ' #' begins a comment where the text has no quotes.</summary>
internal static class YamlComments
{
    /// <summary>Each with its line, from 1, and what is dropped.</summary>
    public static IEnumerable<(int Line, string Dropped)> BehindText(string yaml)
    {
        var scanner = new Scanner(new StringReader(yaml), skipComments: false);
        var lines = yaml.Split('\n');
        Scalar? text = null;
        while (scanner.MoveNext())
        {
            switch (scanner.Current)
            {
                case Comment { IsInline: true } comment when text is not null && text.End.Line == comment.Start.Line:
                    yield return ((int)comment.Start.Line, lines[comment.Start.Line - 1][(int)(comment.Start.Column - 1)..].Trim());
                    break;
                case Scalar { Style: ScalarStyle.Plain } plain:
                    text = plain;
                    break;
                default:
                    text = null;
                    break;
            }
        }
    }
}
