using SmardBot.Core.Faq;
using SmardBot.Core.Knowledge;
using SmardBot.Core.Safety;
using SmardBot.Testing;

namespace SmardBot.Core.Tests.Language;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("¿Cuál es la causa de esta enfermedad?", "es")]
    [InlineData("Quelle est la cause de cette maladie ?", "fr")]
    [InlineData("Was ist die Ursache dieser Krankheit?", "de")]
    [InlineData("Wie lange leben Kinder mit SMARD1", "de")]
    [InlineData("Qual è la causa di questa malattia?", "it")]
    [InlineData("Che differenza c'è tra SMARD1 e SMA?", "it")]
    [InlineData("Qual é a causa desta doença e como é o tratamento?", "pt")]
    [InlineData("Jak rozpoznaje się SMARD1?", "pl")]
    [InlineData("Wat is de oorzaak van deze ziekte?", "nl")]
    [InlineData("Bu hastalık neden olur ve tedavisi var mı?", "tr")]
    [InlineData("Что такое эта болезнь?", "ru")]
    [InlineData("هل يوجد علاج لهذا المرض؟", "ar")]
    [InlineData("这个病能治好吗？", "zh")]
    [InlineData("この病気の原因は何ですか", "ja")]
    [InlineData("इस बीमारी का इलाज क्या है", "hi")]
    [InlineData("Was ist SMARD1?", "de")]
    [InlineData("¿Qué es SMARD1?", "es")]
    [InlineData("Qu'est-ce que SMARD1 ?", "fr")]
    [InlineData("SMARD1 nedir?", "tr")]
    [InlineData("Co to jest SMARD1?", "pl")]
    [InlineData("ما هو SMARD1؟", "ar")]
    [InlineData("什么是SMARD1？", "zh")]
    [InlineData("SMARD1とは何ですか", "ja")]
    [InlineData("SMARD1 क्या है", "hi")]
    [InlineData("Що таке SMARD1?", "uk")]
    [InlineData("Чи є лікування для моєї дитини?", "uk")]
    [InlineData("Что такое SMARD1?", "ru")]
    [InlineData("SMARD1 là gì?", "vi")]
    [InlineData("Bệnh này có chữa được không?", "vi")]
    [InlineData("SMARD1 kya hai", "hi")]
    [InlineData("mere bete ko yeh bimari hai, ilaj kya hai", "hi")]
    [InlineData("hal yoojad ilaj li hada el marad", "ar")]
    [InlineData("ma huwa SMARD1", "ar")]
    public void A_language_is_known_by_its_words_or_its_script(string text, string language) =>
        Assert.Equal(language, SafetyGate.Embedded.Languages.Detect(text));

    [Theory]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("smard1")]
    [InlineData("wats teh diffrence beetwen sma an smard")]
    [InlineData("IGHMBP2 c.1540G>A p.(Glu514Lys) het, CMAP absent")]
    [InlineData("Zoë's physio in München says \"Kinderhospiz\", what does it mean")]
    [InlineData("what is \"la enfermedad\" in English")]
    [InlineData("temp instability w/o infection?")]
    [InlineData("trach care por favor")]
    [InlineData("Jürgen Müller")]
    [InlineData("ok merci")]
    [InlineData("was SMARD1")]
    [InlineData("die SMARD1")]
    [InlineData("SMA en SMARD1")]
    public void English_with_slips_names_terms_and_quotations_stays_English(string text) => Assert.Null(SafetyGate.Embedded.Languages.Detect(text));

    [Fact]
    public void No_English_question_of_the_FAQ_is_taken_for_another_language()
    {
        var catalog = new FaqLoader(new SettableClock()).Load(FaqFiles.Read(Checkout.Path("faq"))).Catalog!;
        var taken = catalog.Entries.SelectMany(entry => entry.Questions).Concat(catalog.Language.UnansweredTopics.Values.SelectMany(questions => questions))
            .Where(question => SafetyGate.Embedded.Languages.Detect(question) is not null)
            .ToList();

        Assert.True(taken.Count <= 3, string.Join('\n', taken));
    }

    [Fact]
    public void Each_language_says_what_it_has_to_with_the_emergency_numbers()
    {
        foreach (var language in (string[])["es", "fr", "de", "it", "pt", "pl", "nl", "tr", "ru", "uk", "vi", "ar", "zh", "ja", "hi"])
        {
            Assert.Contains("112", SafetyGate.Embedded.Replies.OnlyEnglish(language, "eu"), StringComparison.Ordinal);
        }
    }
}
