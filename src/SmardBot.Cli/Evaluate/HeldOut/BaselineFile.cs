using System.Text.Json;
using SmardBot.Cli.Measuring.Baselines;

namespace SmardBot.Cli.Evaluate.HeldOut;

/// <summary><c>en/baseline.json</c> of a FAQ folder: what the FAQ reached when it was last accepted.</summary>
internal sealed class BaselineFile(string folder)
{
    private static readonly JsonSerializerOptions Json = new(EvaluationJson.Options) { WriteIndented = true };

    /// <summary>Where it is.</summary>
    public string Path { get; } = System.IO.Path.Combine(folder, "en", "baseline.json");

    /// <summary>Reads it.</summary>
    /// <exception cref="InvalidDataException">It is missing or broken.</exception>
    public FaqBaseline Read()
    {
        const string Cure = "write a new one with 'evaluate --gate --write'";
        if (!File.Exists(Path))
        {
            throw new InvalidDataException($"{Path}: there is no baseline to compare with; {Cure}.");
        }

        try
        {
            return JsonSerializer.Deserialize<FaqBaseline>(File.ReadAllText(Path), Json) is { Figures: not null } baseline
                ? baseline
                : throw new InvalidDataException($"{Path}: holds no figures; {Cure}.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{Path}: is no baseline ({exception.Message}); {Cure}.", exception);
        }
    }

    /// <summary>Stores a new one.</summary>
    public void Write(FaqBaseline baseline) => File.WriteAllText(Path, JsonSerializer.Serialize(baseline, Json) + "\n");
}
