using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace SmardBot.Core;

/// <summary>What <c>AddSmardBot</c> returns, so that <c>AddMatching</c>, <c>AddChannels</c> and <c>AddStorage</c> follow it.</summary>
/// <param name="Services">The services of the program.</param>
/// <param name="Configuration">Its configuration.</param>
public sealed record SmardBotBuilder(IServiceCollection Services, IConfiguration Configuration);
