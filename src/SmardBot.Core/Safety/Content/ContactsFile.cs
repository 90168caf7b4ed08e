namespace SmardBot.Core.Safety.Content;

/// <summary>The shape of <c>contacts.yaml</c>.</summary>
internal sealed class ContactsFile
{
    /// <summary>By region.</summary>
    public Dictionary<string, ContactText> Regions { get; set; } = [];

    /// <summary>For every other place.</summary>
    public ContactText Elsewhere { get; set; } = new();

    /// <summary>One place.</summary>
    internal sealed class ContactText
    {
        /// <summary>Its name.</summary>
        public string Name { get; set; } = "";

        /// <summary>Its emergency number.</summary>
        public string Emergency { get; set; } = "";

        /// <summary>Its crisis line.</summary>
        public string Crisis { get; set; } = "";

        /// <summary>Where these were read.</summary>
        public string Source { get; set; } = "";
    }
}
