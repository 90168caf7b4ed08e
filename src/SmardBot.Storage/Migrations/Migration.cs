using System.Reflection;

namespace SmardBot.Storage.Migrations;

/// <summary>One numbered step of the schema, the same text for every database.</summary>
/// <param name="Version">From 1, without holes.</param>
/// <param name="Name">The script's name.</param>
/// <param name="Sql">What it runs.</param>
internal sealed record Migration(int Version, string Name, string Sql)
{
    /// <summary>The scripts in this folder, in order.</summary>
    public static IReadOnlyList<Migration> All { get; } = Load();

    private static Migration[] Load()
    {
        var assembly = typeof(Migration).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => new Migration(int.Parse(name.AsSpan(0, 4)), Path.GetFileNameWithoutExtension(name), Read(assembly, name))),
        ];
    }

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
