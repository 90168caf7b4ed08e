using System.Net;
using Microsoft.Extensions.Options;

namespace SmardBot.Host.Staff;

/// <summary>How the staff pages can be entered.</summary>
internal enum StaffEntrance
{
    /// <summary>Not at all.</summary>
    Shut,

    /// <summary>With OpenID Connect.</summary>
    Provider,

    /// <summary>By picking a role, in Development on loopback.</summary>
    Local,
}

/// <summary>Tells how the staff pages can be entered.</summary>
internal sealed class StaffDoor(IOptions<StaffOptions> options, IHostEnvironment environment)
{
    /// <summary>For anybody, whatever the request.</summary>
    public StaffEntrance Entrance => options.Value.HasProvider ? StaffEntrance.Provider : environment.IsDevelopment() ? StaffEntrance.Local : StaffEntrance.Shut;

    /// <summary>For one request: the local sign-in is for this machine alone.</summary>
    public StaffEntrance For(HttpContext context) =>
        Entrance == StaffEntrance.Local && !(context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)) ? StaffEntrance.Shut : Entrance;
}
