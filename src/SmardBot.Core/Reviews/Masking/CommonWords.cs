using System.Collections.Frozen;

namespace SmardBot.Core.Reviews.Masking;

/// <summary>Words that follow "my son" or begin a sentence without being a name. A word that is missing here costs a curator a word, no more.</summary>
internal static class CommonWords
{
    private static readonly FrozenSet<string> Words = Split(
        """
        a about above according actually after again age aged ages ago all almost alone already also although always am an and another any
        anybody anyone anything anyway are aren't around as asap ask asked asking asks at away awake bad badly be became because become
        becomes bed been before began begin being below best better between big bigger birth bit body born both bottle boy boys breath
        breathe breathes breathing but by call called came can can't cannot care carer carrier carriers caused causes chance changed chest child children
        choke chokes choking clinic come comes coming condition cope cost could couldn't cough coughs cried cries cry crying currently cut
        dad day days dead deal dear death delay depend despite develop developed develops diagnosed diagnosis did didn't die died dies
        different difficulty disease do doctor doctors does doesn't doing don't done dose down drink drinks drool due during dying each early
        eat eats either else end english enough even ever every everyone everything exactly expect extra eyes face fall falls family far fast
        father feed feeding feeds feel feeling feels feet fell few find fine finger fingers first floppy follow following food foot for form found four
        friend friends from full fully further future gain gasping gave gene genes genetic genetics german gets get getting girl girls give
        given gives giving go goes going gone good got great grow growing grows guess had hadn't half hand hands happen happened happens
        happy hard has hasn't hate hates have haven't having he he's healthy hear heard heart height hello help helped helps her here hers
        herself hey hi him himself his hold holds home hope hospital hour hours how however hurt hurts i if ill in infant infection
        inherit inherited inherits instead into is isn't it it's its itself just keep keeps kept kid kids kind knew know known knows lab last late later laugh laughs learn least leave
        left leg legs less let life lift like likely likes little live lived lives living long longer look looks lose loses losing lost lot love
        loves low lung lungs made mainly make makes making man many may maybe me mean means meet might mild mine minute mobile moment mom month monthly months
        more morning most mother move moved movement moves moving much mum muscle muscles must mutation my myself name near nearly need needed needing
        needs neither never new newborn newborns newly next night no nobody none nor normal normally not nothing now number nurse obviously of off often
        ok okay old older on once one ones only open or other others our ours out over own pain parent parents part passed past patient patients per perhaps
        please play plays point poor possible possibly potentially pregnancy pregnant probably problem problems put question quickly quite rare rather reach read reading
        ready really reason recently regards regularly respiratory respond results right room run same sat saw say saying says school screaming second see seeing seem seemed
        seems seen send separate several severe severely she she's short shortly should show showed showing shows sibling siblings sick side sign signs
        similar simply since sister sit sits sitting six sleep sleeping sleeps slow slowly small smard smard1 smile smiles so some somebody someone something sometimes son soon
        sorry sounds speak speaks spend spinal spine stand stands start started starting starts stay stays still stop stopped stopping stops struggle
        struggled struggles struggling such suddenly suffer suffering suffers support suppose supposed sure swallow swallowing swallows symptom symptoms take taken takes taking talk talking talks
        tell ten test tested testing tests than thank thanks that that's the their theirs them themselves then there therefore these they they're thing things think
        this those though three through tired to today toddler toes together told tomorrow tonight too took toward treated treatment tried tries trouble try trying tube
        turned turning turns twice twin twins two type unable under unfortunately until up upset urgently us use used uses using usually vent ventilated ventilator ventilators very
        wait waiting wake wakes walk walked walking walks want wanted wants was wasn't way we weak weakness week weeks weigh weighs weight well went
        were weren't what what's when where whether which while who who's whole whom whose why wife will wish with within without won't wonder wondering word work
        worried worry worse worst would wouldn't write wrong year years yes yesterday yet you young younger youngest your yours yourself
        autosomal recessive dominant muscular atrophy distress diaphragm neuropathy neurologist geneticist paediatrician pediatrician consultant
        therapist therapy trach tracheostomy oxygen icu nicu picu er gp cpap bipap omim ighmbp2 dna rna sma sma1 cmt hmn6 affected admitted alive
        allowed attending barely coughing definitely deteriorating discharged doing eating expected experiencing finally frequently highly
        immediately intubated lately paralysed paralyzed presented presenting prone receiving referred requires required responding safe scared stable
        supposedly undergoing unwell vomiting wears wheelchair able afraid alright angry asian black british canadian american french european dutch
        italian spanish polish turkish irish scottish indian chinese english-speaking single pregnant married divorced grandmother grandfather
        worried writing looking trying doing hoping new sad glad curious interested confused desperate exhausted expecting just really so
        january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
        """);

    /// <summary>Whether it is one of them, whatever its case.</summary>
    public static bool Contains(string word) => Words.Contains(word.Replace('’', '\'')) || word.AsSpan().ContainsAnyInRange('0', '9');

    private static FrozenSet<string> Split(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
