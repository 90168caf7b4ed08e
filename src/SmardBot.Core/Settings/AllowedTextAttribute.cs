using System.ComponentModel.DataAnnotations;

namespace SmardBot.Core.Settings;

/// <summary>
/// Says which texts an option may hold, in a list each of its texts. An option that can be null may be empty.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public abstract class AllowedTextAttribute : ValidationAttribute
{
    /// <summary>What is allowed, in words that follow "allowed is".</summary>
    public abstract string Allowed { get; }

    /// <summary>Whether it is.</summary>
    public abstract bool Allows(string text);

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is null or "" || (value is string text && Allows(text));

    /// <inheritdoc/>
    public override string FormatErrorMessage(string name) => $"{name}: allowed is {Allowed}";
}

/// <summary>Marks an option whose value is never shown or logged.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretAttribute : Attribute;
