using SmardBot.Core.Activities;

namespace SmardBot.Core.Turns;

/// <summary>
/// Where the replies of one turn go. A channel carries and does not think: what it gets has the disclaimer already.
/// Implementations: Direct Line, Connector, Bot Builder, command line.
/// </summary>
public interface IReplyChannel
{
    /// <summary>
    /// Gives a message the form that the channel shows, such as a card made of <see cref="Activity.Content"/>. The disclaimer is
    /// put into what comes back, so that no form can leave it out.
    /// </summary>
    /// <param name="reply">The message; may be changed and returned.</param>
    Activity Dress(Activity reply) => reply;

    /// <summary>Sends one activity. Called in order, one at a time.</summary>
    Task SendAsync(Activity reply, CancellationToken cancellation);
}
