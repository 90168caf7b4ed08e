using System.Runtime.Intrinsics.X86;
using Microsoft.ML.OnnxRuntime;

namespace SmardBot.Classifier.Encoding;

/// <summary>
/// The encoder as files in the cache folder: the model in ORT format, optimised for this kind of processor, and its words. They are
/// made once, under another name, and renamed: a file that is mapped into memory is never written to.
/// </summary>
internal sealed class EncoderFiles(EncoderModel model, string folder)
{
    /// <summary>The model in ORT format.</summary>
    public string Model { get; } = Path.Combine(folder, $"encoder-{model.Name}-{Machine}.ort");

    /// <summary>The list of word pieces.</summary>
    public string Words { get; } = Path.Combine(folder, $"encoder-{model.Name}.txt");

    /// <summary>What the optimised file depends on beside the model.</summary>
    private static string Machine =>
        $"{typeof(InferenceSession).Assembly.GetName().Version}-{System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture}"
        + $"{(Avx2.IsSupported ? "-avx2" : "")}{(Avx512F.IsSupported ? "-avx512" : "")}".ToLowerInvariant();

    /// <summary>Makes the files that are missing.</summary>
    public void Make()
    {
        Directory.CreateDirectory(folder);
        if (!File.Exists(Words))
        {
            Write(Words, unfinished => File.WriteAllBytes(unfinished, model.ReadWords()));
        }

        if (!File.Exists(Model))
        {
            Write(Model, unfinished =>
            {
                using var options = new SessionOptions { OptimizedModelFilePath = unfinished, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR };
                options.AddSessionConfigEntry("session.save_model_format", "ORT");
                using var saving = new InferenceSession(model.ReadModel(), options);
            });
        }
    }

    /// <summary>Removes files that turned out to be damaged.</summary>
    public void Delete()
    {
        File.Delete(Model);
        File.Delete(Words);
    }

    private void Write(string file, Action<string> write)
    {
        var unfinished = Path.Combine(folder, $".{Path.GetRandomFileName()}.part");
        try
        {
            write(unfinished);
            File.Move(unfinished, file, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
