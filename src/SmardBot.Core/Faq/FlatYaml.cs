using SmardBot.Core.Faq.Reading;

namespace SmardBot.Core.Faq;

/// <summary>Reads a YAML mapping of plain texts that ships inside the program.</summary>
internal static class FlatYaml
{
    /// <summary>The texts by key.</summary>
    /// <exception cref="InvalidOperationException">The file is broken: it ships with the program, so the build was wrong.</exception>
    public static Dictionary<string, string> Read(string yaml)
    {
        var problems = new List<FaqProblem>();
        var reader = new YamlReader("embedded", null, problems);
        var texts = reader.Mapping(reader.Parse(yaml), "the file")
            .ToDictionary(pair => pair.Key, pair => reader.Text(pair.Value, pair.Key) ?? "", StringComparer.Ordinal);
        return problems.Count == 0 ? texts : throw new InvalidOperationException(problems[0].Message);
    }
}
