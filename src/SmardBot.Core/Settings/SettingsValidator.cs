using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace SmardBot.Core.Settings;

/// <summary>Names every wrong value with its key and what is allowed: a line each.</summary>
internal sealed class SettingsValidator<TOptions>(SettingsSection section, IConfiguration configuration) : IValidateOptions<TOptions>
    where TOptions : class
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        List<string> faults = [.. section.Settings.SelectMany(setting => setting.Faults(configuration, options))];
        if (options is IValidatableObject whole)
        {
            faults.AddRange(whole.Validate(new ValidationContext(options)).Select(fault => fault.ErrorMessage).OfType<string>());
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
