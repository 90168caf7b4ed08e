namespace SmardBot.Testing.Contracts;

/// <summary>What an implementation under contract needs; its cases are skipped with the reason where it is missing.</summary>
[AttributeUsage(AttributeTargets.Class)]
public abstract class RequiresAttribute : Attribute
{
    /// <summary>Why the cases cannot run on this machine, or null.</summary>
    public abstract string? Missing { get; }
}
