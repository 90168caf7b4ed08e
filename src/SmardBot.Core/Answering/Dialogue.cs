using Microsoft.Extensions.Options;
using SmardBot.Core.Answering.Buttons;
using SmardBot.Core.Faq;
using SmardBot.Core.Knowledge;
using SmardBot.Core.Matching;
using SmardBot.Core.Safety;

namespace SmardBot.Core.Answering;

/// <summary>
/// What the bot says: a question and what is remembered go in, a reply and what is to be remembered come out. Nothing else happens here,
/// and no channel is known. Safe for use by many threads at once.
/// </summary>
public sealed class Dialogue
{
    private readonly KnowledgeBase knowledge;
    private readonly EntryView view;
    private readonly SafetyResponses safety;
    private readonly ButtonReplies buttons;
    private readonly AdviceReplies advice;
    private readonly MatchedReplies matched;
    private readonly ComfortReplies comfort;
    private readonly PersonReply person;
    private readonly int longest;

    internal Dialogue(
        KnowledgeBase knowledge, EntryView view, SafetyResponses safety, ButtonReplies buttons, AdviceReplies advice, MatchedReplies matched, ComfortReplies comfort, PersonReply person, IOptions<TurnOptions> options) =>
        (this.knowledge, this.view, this.safety, this.buttons, this.advice, this.matched, this.comfort, this.person, longest) = (knowledge, view, safety, buttons, advice, matched, comfort, person, options.Value.MaxMessageLength);

    /// <summary>Has the safety gate read a question, before anything that can fail or wait. Of what is remembered nothing is needed yet.</summary>
    /// <returns>The question with the FAQ in force and the gate's verdict.</returns>
    public Question Read(Question question)
    {
        question = question with { Knowledge = knowledge.Current };
        var press = question.IsMessage ? PressReader.Read(question) : null;
        var isOurs = press is not null || (question.Value is null && question.Gate.Replies.IsRelease(question.Text));
        return question with
        {
            Press = press,
            Feedback = press is null ? question.Feedback : null,
            // In the bot's own words there is nothing to assess.
            Verdict = isOurs || (question.Said.Length == 0 && !question.IsMessage) ? SafetyVerdict.Clear : question.Gate.Assess(question.Said),
        };
    }

    /// <summary>Answers a question. This is the order of a turn: the first line that has something to say says it.</summary>
    public Reply Answer(Question question)
    {
        var q = question.Verdict is null ? Read(question) : question;
        return PersonReply.Told(q, TurnRecords.With(q, WithCare(q,
            safety.Alarm(q)
            ?? FeedbackReplies.Answer(q)
            ?? Released(q)
            ?? Helped(q)
            ?? SafetyResponses.Kept(q)
            ?? ForgetReplies.Answer(q, safety)
            ?? Empty(q)
            ?? OneTooMany(q)
            ?? person.Answer(q)
            ?? buttons.Answer(q)
            ?? OtherLanguage(q)
            ?? comfort.Condole(q)
            ?? advice.Answer(q)
            ?? TooLong(q)
            ?? comfort.Instead(q, matched.Answer(q)))));
    }

    /// <summary>Greets a conversation, once; an empty reply when it was greeted before.</summary>
    /// <param name="question">With what is remembered of the conversation as a whole.</param>
    public Reply Greet(Question question)
    {
        var q = question.Knowledge is null ? question with { Knowledge = knowledge.Current } : question;
        return q.State.Greeted
            ? Reply.Nothing with { State = q.State }
            : new Reply { Markdown = Greeting(q), Buttons = FirstQuestions(q), State = q.State with { Greeted = true } };
    }

    /// <summary>What is said when something broke inside a turn: an apology, the emergency line and a way on.</summary>
    public Reply Apologise(Question question)
    {
        var q = question.Knowledge is null ? question with { Knowledge = knowledge.Current } : question;
        return TurnRecords.With(q, Reply.Of(TurnOutcome.Error, $"{q.Texts.Error}\n\n{safety.EmergencyLine(q)}", OwnButtons.Person(q.Texts)) with { State = q.State });
    }

    /// <summary>Where somebody may be in danger, and for a while after an alarm, the contacts stand above what is answered.</summary>
    private Reply WithCare(Question q, Reply reply) =>
        reply.Markdown.Length == 0 || reply.IsAlarm || safety.Care(q, reply.State) is not (>= SafetyLevel.Crisis and var level)
            ? reply
            : reply.Below(level, safety.Above(q, level)) with { Otherwise = reply.Otherwise is null ? null : WithCare(q, reply.Otherwise) };

    /// <summary>The user says that there is no emergency and no crisis.</summary>
    private Reply? Released(Question q) => q.Press?.Action == PressActions.Release || q.Gate.Replies.IsRelease(q.Text)
        ? SafetyResponses.Released(q, FirstQuestions(q))
        : null;

    /// <summary>Support staff say that the emergency is being seen to.</summary>
    private Reply? Helped(Question q) => q.Press?.Action == PressActions.Helped || (q.IsFromStaff && q.Says(q.Texts.ButtonHelped))
        ? Reply.Of(TurnOutcome.Smalltalk, q.Texts.HelpIsComing, FirstQuestions(q)) with { State = q.State with { Alarms = q.State.Alarms?.Released() } }
        : null;

    /// <summary>Whoever says nothing, such as a mere mention of the bot, wants to know what it is for.</summary>
    private Reply? Empty(Question q) => q is { IsMessage: true, Text.Length: 0, Value: null, HasAttachments: false }
        ? Reply.Of(TurnOutcome.Smalltalk, Greeting(q), FirstQuestions(q)) with { State = q.State.MovedOn() }
        : null;

    private string Greeting(Question q) => $"{(q.IsFromStaff ? q.Texts.GreetingOfStaff : q.Texts.Greeting)}\n\n{safety.EmergencyLine(q)}";

    private Reply? OneTooMany(Question q) => q.IsOneTooMany
        ? Reply.Of(TurnOutcome.Refused, $"{q.Texts.TooMany}\n\n{safety.EmergencyLine(q)}") with { State = q.State }
        : null;

    /// <summary>Says in the language of the message, and in English, that there are answers in English only.</summary>
    private Reply? OtherLanguage(Question q)
    {
        // "Hola" and "danke" are greetings and thanks of people who go on in English.
        if (q.Knowledge?.Matcher.KnowsAsSmalltalk(q.Text) == true || q.Gate.Languages.Detect(q.Text) is not { } language)
        {
            return null;
        }

        string?[] parts = [safety.OnlyEnglish(q, language), q.Texts.OnlyEnglish, safety.EmergencyLine(q)];
        return Reply.Of(TurnOutcome.Language, string.Join("\n\n", parts.OfType<string>())) with { State = q.State.MovedOn() };
    }

    /// <summary>Too long to match; the gate has read all of it.</summary>
    private Reply? TooLong(Question q) => q.Text.Length > longest
        ? Reply.Of(TurnOutcome.Refused, $"{q.Texts.TooLong(longest)}\n\n{safety.EmergencyLine(q)}") with { State = q.State.MovedOn() }
        : null;

    private Button[] FirstQuestions(Question q) => [.. view.FirstQuestions(q.Knowledge?.Catalog, q.Texts).Select(OwnButtons.Show)];
}
