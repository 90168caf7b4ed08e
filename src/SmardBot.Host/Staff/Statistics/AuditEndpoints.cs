using SmardBot.Core.Staff;

namespace SmardBot.Host.Staff.Statistics;

/// <summary>Who did what.</summary>
internal static class AuditEndpoints
{
    private const int PageSize = 100;

    /// <summary>Maps it.</summary>
    public static void MapAudit(this WebApplication app) => app.Page("/audit", StaffDeed.ReadAudit, async request =>
    {
        var kind = request.Query("kind") is "ticket." or "faq." or "review." or "teams." or "store." ? request.Query("kind") : null;
        var subject = request.Query("subject") is { Length: > 0 and <= 100 } named ? named : null;
        var skip = request.Number("skip");
        var lines = await request.Get<IAuditStore>().ReadAsync(new AuditQuery(kind, subject, Skip: skip, Limit: PageSize + 1), request.Cancellation);
        await request.PageAsync<AuditPage>("Audit", null,
            [("Lines", lines.Take(PageSize).ToArray()), ("Kind", kind), ("Subject", subject), ("Skip", skip), ("Size", PageSize), ("More", lines.Count > PageSize)]);
    });
}
