namespace Lux.Schema.Generators.QueryTexts;

internal static class IndexCheck
{
    public static void Run(QueryMethod method, ParsedText text, List<QueryFinding> findings)
    {
    }
}
