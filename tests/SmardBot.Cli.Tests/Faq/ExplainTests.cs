namespace SmardBot.Cli.Tests.Faq;

public sealed class ExplainTests : IDisposable
{
    private readonly SmallFaq faq = new();

    [Fact]
    public async Task It_names_the_rule_that_spoke_and_the_words_that_it_found()
    {
        var (code, output, error) = await Shell.RunAsync("faq", "explain", "my baby has stopped breathing", "--faq", faq.Path);

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("The bot's reply is emergency.", output, StringComparison.Ordinal);
        Assert.Matches("alarm +emergency +rule plainest-words: \"baby has stopped breathing", output);
    }

    [Fact]
    public async Task It_names_what_the_matcher_makes_of_a_question()
    {
        var (code, output, _) = await Shell.RunAsync("faq", "explain", "what causes smard1", "--faq", faq.Path);

        Assert.Equal(0, code);
        Assert.Contains("The bot's reply is answer with causes (", output, StringComparison.Ordinal);
        Assert.Contains("No rule, no example and nothing learned", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_tells_what_an_example_would_change_and_writes_nothing()
    {
        faq.Write("en/safety/examples/emergency.txt", "her lips are grey and she will not stir\n");
        faq.Write("en/safety/kept-apart/ordinary.txt", "yesterday the kettle sang like a lark again\nwho bakes for the fair\n");

        var (code, output, _) = await Shell.RunAsync("faq", "explain", "the kettle sang like a lark again", "--as", "emergency", "--faq", faq.Path);

        Assert.Equal(0, code);
        Assert.Matches("the message itself +clear -> emergency", output);
        Assert.Contains("2 messages that nothing is learned from: 0 better, 1 worse, 0 otherwise", output, StringComparison.Ordinal);
        Assert.Contains("worse  ordinary: clear -> emergency  yesterday the kettle sang like a lark again", output, StringComparison.Ordinal);
        Assert.Equal("her lips are grey and she will not stir\n", faq.Read("en/safety/examples/emergency.txt"));
    }

    [Fact]
    public async Task A_kind_that_is_none_exits_with_2_and_names_those_that_are()
    {
        var (code, output, error) = await Shell.RunAsync("faq", "explain", "hello", "--as", "urgent", "--faq", faq.Path);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("personal-advice", error, StringComparison.Ordinal);
    }

    public void Dispose() => faq.Dispose();
}
