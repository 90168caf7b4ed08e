namespace SmardBot.Host.Http;

/// <summary>Which compression a browser takes.</summary>
internal static class AcceptedEncoding
{
    public const string Brotli = "br";
    public const string Gzip = "gzip";

    /// <summary>The best that the request accepts; null for none.</summary>
    public static string? Of(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().AcceptEncoding
            .Where(encoding => encoding.Quality is not 0)
            .Select(encoding => encoding.Value.Value)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return accepted.Contains(Brotli) ? Brotli : accepted.Contains(Gzip) ? Gzip : null;
    }
}
