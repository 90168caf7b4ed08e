using SmardBot.Core.Safety;

namespace SmardBot.Core.Tests.Safety;

public sealed class SafetyGateTests
{
    [Theory]
    [InlineData("my baby has stopped breathing", SafetyLevel.Emergency)]
    [InlineData("MY BABY IS TURNING BLUE", SafetyLevel.Emergency)]
    [InlineData("i want to die", SafetyLevel.Crisis)]
    [InlineData("how many ml paracetamol for my son", SafetyLevel.PersonalAdvice)]
    [InlineData("what causes smard1?", SafetyLevel.Clear)]
    [InlineData("", SafetyLevel.Clear)]
    public void A_message_gets_the_verdict_that_it_calls_for(string message, SafetyLevel expected) =>
        Assert.Equal(expected, SafetyGate.Embedded.Assess(message).Level);
}
