namespace SmardBot.Storage;

/// <summary>Undoes the keeping of a turn whose user's state another turn has changed.</summary>
#pragma warning disable CA1032, RCS1194 // Thrown and caught in one place.
internal sealed class StateChangedException : Exception;
#pragma warning restore CA1032, RCS1194
