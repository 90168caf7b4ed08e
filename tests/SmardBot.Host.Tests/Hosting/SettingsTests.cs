using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using SmardBot.Core.Settings;

namespace SmardBot.Host.Tests.Hosting;

/// <summary>Every option of every class, as the service reads it.</summary>
public sealed class SettingsTests : IDisposable
{
    private readonly ServiceFactory service = new();

    [Fact]
    public void Every_wrong_value_of_every_option_gives_one_line_with_key_value_and_what_is_allowed()
    {
        var sections = service.Services.GetServices<SettingsSection>().ToList();
        var wrong = sections.SelectMany(WrongValues.Of).ToList();
        service.Services.GetRequiredService<IConfiguration>()["Storage:Provider"] = "Sqlite";
        Assert.True(wrong.Count > 100, $"only {wrong.Count} values were made");

        Assert.Equal("", string.Join("\n", wrong.SelectMany(pair => Faults(pair.Key, pair.Value, sections))));
    }

    [Fact]
    public void Every_class_of_options_is_read_this_way()
    {
        var read = service.Services.GetServices<SettingsSection>().Select(section => section.Options).ToHashSet();
        var classes = read.Select(options => options.Assembly).Distinct().SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.GetField("Section", BindingFlags.Public | BindingFlags.Static) is { IsLiteral: true });

        Assert.DoesNotContain(classes, type => !read.Contains(type));
    }

    public void Dispose() => service.Dispose();

    private IEnumerable<string> Faults(string key, string value, IReadOnlyList<SettingsSection> sections)
    {
        var configuration = service.Services.GetRequiredService<IConfiguration>();
        var before = configuration[key];
        configuration[key] = value;
        try
        {
            string[] lines = [.. sections.SelectMany(Failures)];
            var shown = value.ReplaceLineEndings(" ");
            var secret = key.Contains("Secret", StringComparison.Ordinal) || key.Contains("ConnectionString", StringComparison.Ordinal) || key.EndsWith(":Token", StringComparison.Ordinal);
            if (lines is not [var line])
            {
                yield return $"{key}='{value}' gives {lines.Length} lines: {string.Join(" | ", lines)}";
            }
            else if (!line.StartsWith(key.EndsWith(":0", StringComparison.Ordinal) ? key[..^2] : key, StringComparison.Ordinal) || line.Contains('\n', StringComparison.Ordinal)
                || (secret ? value.Length > 0 && line.Contains($"'{value}'", StringComparison.Ordinal) : !line.Contains($"is '{shown[..Math.Min(shown.Length, 200)]}", StringComparison.Ordinal))
                || !(line.Contains("; allowed ", StringComparison.Ordinal) || secret))
            {
                yield return $"{key}='{value}' says: {line}";
            }
        }
        finally
        {
            configuration[key] = before;
        }
    }

    /// <summary>What is said of the options of one class, made anew.</summary>
    private IEnumerable<string> Failures(SettingsSection section)
    {
        var factory = service.Services.GetRequiredService(typeof(IOptionsFactory<>).MakeGenericType(section.Options));
        try
        {
            factory.GetType().GetMethod("Create")!.Invoke(factory, [Options.DefaultName]);
            return [];
        }
        catch (TargetInvocationException thrown) when (thrown.InnerException is OptionsValidationException invalid)
        {
            return invalid.Failures;
        }
    }
}
