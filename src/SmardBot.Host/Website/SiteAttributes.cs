using SmardBot.Core.Settings;

namespace SmardBot.Host.Website;

/// <summary>Where a site stands: an origin, and at most a path of plain names behind it.</summary>
internal sealed class SiteAddressAttribute : AllowedTextAttribute
{
    private static readonly OriginAttribute Origin = new();

    /// <inheritdoc/>
    public override string Allowed => "an address such as https://www.example.org or https://www.example.org/smard1, without a slash at its end";

    /// <summary>Whether a text is one. It goes into pages as it stands, so it has to be exactly what the URL says.</summary>
    public override bool Allows(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && Origin.Allows(uri.GetLeftPart(UriPartial.Authority))
        && string.Equals(text, uri.GetLeftPart(UriPartial.Path).TrimEnd('/'), StringComparison.OrdinalIgnoreCase)
        && uri.AbsolutePath.All(sign => char.IsAsciiLetterOrDigit(sign) || "/-._~".Contains(sign, StringComparison.Ordinal));
}

/// <summary>A colour of six digits.</summary>
internal sealed class ColourAttribute : AllowedTextAttribute
{
    /// <inheritdoc/>
    public override string Allowed => "a colour of six digits such as #5a3d7a";

    /// <inheritdoc/>
    public override bool Allows(string text) => text.Length == 7 && text[0] == '#' && text.Skip(1).All(char.IsAsciiHexDigit);
}

/// <summary>A file that holds a picture.</summary>
/// <param name="most">Its most bytes.</param>
internal sealed class PictureAttribute(int most) : AllowedTextAttribute
{
    private static readonly string[] Kinds = [".svg", ".png", ".jpg", ".webp"];

    /// <inheritdoc/>
    public override string Allowed => $"the path of a file that is there, ends in {string.Join(", ", Kinds)} and has at most {most / 1024} kB";

    /// <inheritdoc/>
    public override bool Allows(string text) =>
        Kinds.Contains(Path.GetExtension(text).ToLowerInvariant(), StringComparer.Ordinal)
        && new FileInfo(ProgramFolder.FullPath(text)) is { Exists: true } file
        && file.Length <= most;
}
