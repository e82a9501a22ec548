namespace Lux.Language;

/// <summary>The words of a list whose items can have several, as in SELECT and ORDER BY: split at blanks, a comma being one of its own, wherever the arguments end.</summary>
internal static class ListWords
{
    /// <summary>The words of one argument. One without any is a word by itself, which is no item.</summary>
    public static string[] Of(string argument)
    {
        var words = argument.Replace(",", " , ").Split([' '], StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? [argument] : words;
    }

    /// <summary>Whether the list goes on with an argument although no comma said so before: it begins with one, or with a word that belongs to the last item.</summary>
    public static bool GoesOn(string argument, Func<string, bool> belongs)
    {
        string first = Of(argument)[0];
        return first == "," || belongs(first);
    }
}
