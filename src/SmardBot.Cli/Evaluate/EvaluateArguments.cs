using System.CommandLine;
using System.CommandLine.Parsing;

namespace SmardBot.Cli.Evaluate;

/// <summary>The options of <c>evaluate</c>, and which of them go together.</summary>
internal sealed class EvaluateArguments
{
    /// <summary><c>--train FILE</c>.</summary>
    public Option<FileInfo?> Train { get; } = new("--train") { Description = "Train on this file: a text, a tab and a label a line." };

    /// <summary><c>--test FILE</c>.</summary>
    public Option<FileInfo?> Test { get; } = new("--test") { Description = "Test on this file of the same form." };

    /// <summary><c>--oos FILE</c>.</summary>
    public Option<FileInfo?> OutOfScope { get; } = new("--oos") { Description = "With --train and --test: messages that belong to no label, one a line." };

    /// <summary><c>--questions FILE</c>.</summary>
    public Option<FileInfo?> Questions { get; } = new("--questions") { Description = "Ask the bot the messages of this file (text, kind, labels; tab-separated, with header) and score each by its kind." };

    /// <summary><c>--mistakes</c>.</summary>
    public Option<bool> Mistakes { get; } = new("--mistakes") { Description = "With --questions: print every message that was not right." };

    /// <summary><c>--learning-curve</c>.</summary>
    public Option<bool> LearningCurve { get; } = new("--learning-curve") { Description = "Train on fewer and fewer questions an entry and ask what was kept apart, or the in_scope messages of --questions: shows what more questions bring." };

    /// <summary><c>--report DIR</c>.</summary>
    public Option<DirectoryInfo?> Report { get; } = new("--report") { Description = "Of the FAQ: write a page with pictures into this folder." };

    /// <summary><c>--gate</c>.</summary>
    public Option<bool> Gate { get; } = new("--gate") { Description = "Of the FAQ: compare with its baseline.json and fail when a figure is worse by more than noise." };

    /// <summary><c>--write</c>.</summary>
    public Option<bool> Write { get; } = new("--write") { Description = "With --gate: what is reached now becomes the baseline." };

    /// <summary><c>--faq FOLDER</c>.</summary>
    public Option<string?> Faq { get; } = ServiceFaq.Option();

    /// <summary><c>--format</c>.</summary>
    public Option<string> Format { get; } = new("--format") { Description = "table or json.", DefaultValueFactory = _ => "table" };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="without">Options that it does not take.</param>
    public void AddTo(Command command, params IReadOnlyCollection<Option> without)
    {
        Format.AcceptOnlyFromAmong("table", "json");
        foreach (var option in new Option[] { Questions, Mistakes, LearningCurve, Report, Gate, Write, Train, Test, OutOfScope, Faq, Format }.Except(without))
        {
            command.Add(option);
        }

        command.Validators.Add(Validate);
    }

    private void Validate(CommandResult result)
    {
        var isPair = IsGiven(result, Train) || IsGiven(result, Test) || IsGiven(result, OutOfScope);
        if (isPair && !(IsGiven(result, Train) && IsGiven(result, Test)))
        {
            result.AddError("'evaluate' on a pair of files needs both --train FILE and --test FILE.");
        }

        var isCurve = result.GetValue(LearningCurve);
        if (isPair && (IsGiven(result, Questions) || IsGiven(result, Faq) || isCurve))
        {
            result.AddError("--train and --test measure the classifier without the FAQ; leave out --questions, --learning-curve and --faq.");
        }

        if ((isPair || isCurve || IsGiven(result, Questions)) && (IsGiven(result, Report) || IsGiven(result, Gate) || IsGiven(result, Write)))
        {
            result.AddError("--report, --gate and --write are about the FAQ; leave out --questions, --learning-curve, --train, --test and --oos.");
        }

        if (result.GetValue(Write) && !result.GetValue(Gate))
        {
            result.AddError("--write needs --gate: it stores what the gate compares with.");
        }

        if (result.GetValue(Mistakes) && (isCurve || !IsGiven(result, Questions)))
        {
            result.AddError("--mistakes needs --questions FILE, without --learning-curve.");
        }

        foreach (var option in new[] { Train, Test, OutOfScope, Questions })
        {
            if (result.GetValue(option) is { Exists: false } missing)
            {
                result.AddError($"The file '{missing.FullName}' of {option.Name} does not exist.");
            }
        }
    }

    private static bool IsGiven(CommandResult result, Option option) => result.GetResult(option) is not null;
}
