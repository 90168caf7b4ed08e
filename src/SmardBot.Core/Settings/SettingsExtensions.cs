using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace SmardBot.Core.Settings;

/// <summary>Registers classes of options.</summary>
public static class SettingsExtensions
{
    /// <summary>
    /// Reads a section of the configuration into a class of options, and stops the service at start with one line for each value
    /// that cannot be read or breaks a rule: a <c>[Range]</c>, an <see cref="AllowedTextAttribute"/>, or what the class itself says
    /// as an <c>IValidatableObject</c>.
    /// </summary>
    /// <typeparam name="TOptions">The class.</typeparam>
    /// <param name="services">The services; an <see cref="IConfiguration"/> has to be among them.</param>
    /// <param name="section">The section; empty for keys at the top level.</param>
    public static OptionsBuilder<TOptions> AddSettings<TOptions>(this IServiceCollection services, string section)
        where TOptions : class
    {
        var settings = new SettingsSection(section, typeof(TOptions));
        services.AddSingleton(settings);
        services.AddSingleton<IValidateOptions<TOptions>>(provider => new SettingsValidator<TOptions>(settings, provider.GetRequiredService<IConfiguration>()));
        return services.AddOptions<TOptions>()
            .Configure<IConfiguration>((options, configuration) =>
            {
                foreach (var setting in settings.Settings)
                {
                    setting.Fill(configuration, options);
                }
            })
            .ValidateOnStart();
    }

    /// <summary>Whether a key says false; a value that is neither true nor false is its own option's to report.</summary>
    public static bool IsOff(this IConfiguration configuration, string key) => bool.TryParse(configuration[key], out var on) && !on;
}
