namespace SmardBot.Core.Turns.Delivering;

/// <summary>What became of a delivery.</summary>
public enum DeliveryEnd
{
    /// <summary>Its replies are out, and it will not be answered again.</summary>
    Handled,

    /// <summary>It was handled before.</summary>
    Repeated,

    /// <summary>Its replies are not out. Nothing of it is kept: it should come again.</summary>
    NotDelivered,
}
