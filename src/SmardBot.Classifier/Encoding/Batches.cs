namespace SmardBot.Classifier.Encoding;

/// <summary>Puts texts of about the same length together: what is filled up to the longest is work for nothing.</summary>
internal static class Batches
{
    private const int MostTexts = 32;

    /// <summary>The places of the texts of each batch.</summary>
    /// <param name="lengths">How many tokens each text has.</param>
    /// <param name="slack">So many tokens more than its shortest the longest of a batch may have.</param>
    public static IEnumerable<int[]> Of(IReadOnlyList<int> lengths, int slack)
    {
        var order = Enumerable.Range(0, lengths.Count).OrderBy(i => lengths[i]).ToArray();
        var start = 0;
        for (var end = 1; end <= order.Length; end++)
        {
            if (end == order.Length || end - start == MostTexts || lengths[order[end]] > lengths[order[start]] + slack)
            {
                yield return order[start..end];
                start = end;
            }
        }
    }
}
