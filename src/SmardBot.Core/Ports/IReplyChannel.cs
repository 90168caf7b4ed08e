using SmardBot.Core.Activities;

namespace SmardBot.Core.Ports;

/// <summary>
/// Where the replies of one turn go. A channel carries and does not think: what it gets has the disclaimer already.
/// Implementations: Direct Line, Connector, Bot Builder, command line.
/// </summary>
public interface IReplyChannel
{
    /// <summary>Sends one activity. Called in order, one at a time.</summary>
    Task SendAsync(Activity reply, CancellationToken cancellation);
}
