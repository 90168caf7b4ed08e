using Spectre.Console;

namespace SmardBot.Cli.Evaluate;

/// <summary>Bars on a terminal that say how far the work is; silent where nobody watches.</summary>
internal sealed class WorkProgress
{
    private readonly ProgressContext? bars;

    private WorkProgress(ProgressContext? bars) => this.bars = bars;

    /// <summary>Runs work that tells how far it is.</summary>
    /// <param name="error">Where the bars are drawn if it is the terminal.</param>
    /// <param name="work">The work.</param>
    public static Task<T> RunAsync<T>(TextWriter error, Func<WorkProgress, Task<T>> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        return console.Profile.Capabilities.Interactive && console.Profile.Out.IsTerminal
            ? console.Progress().AutoClear(true).StartAsync(bars => work(new WorkProgress(bars)))
            : work(new WorkProgress(null));
    }

    /// <summary>Starts a stage; it is told its share done, 0 to 1.</summary>
    public IProgress<double> Stage(string name)
    {
        var bar = bars?.AddTask(Markup.Escape(name), maxValue: 1);
        bar?.IsIndeterminate(true);
        return new Bar(bar);
    }

    /// <summary>Unlike <see cref="Progress{T}"/> it reports at once and in order.</summary>
    private sealed class Bar(ProgressTask? bar) : IProgress<double>
    {
        public void Report(double value)
        {
            bar?.IsIndeterminate(false);
            bar?.Value(value);
        }
    }
}
