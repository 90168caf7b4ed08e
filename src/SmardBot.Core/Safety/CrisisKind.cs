namespace SmardBot.Core.Safety;

/// <summary>Kinds of crisis; each has its own reply and contacts.</summary>
public enum CrisisKind
{
    /// <summary>No crisis, or one whose kind nobody has said in so many words: the general words.</summary>
    None,

    /// <summary>Thoughts of suicide or self-harm.</summary>
    Suicide,

    /// <summary>An overdose or poisoning that has happened: the emergency number first.</summary>
    Overdose,

    /// <summary>Fear of harming the child, or having harmed it.</summary>
    HarmToChild,

    /// <summary>Being harmed at home.</summary>
    HarmAtHome,

    /// <summary>Worry that somebody else may harm themselves or another.</summary>
    SomebodyElse,
}
