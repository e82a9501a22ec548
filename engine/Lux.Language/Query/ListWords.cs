namespace Lux.Language;

/// <summary>The words of a list whose items can have several, as in SELECT and ORDER BY: split at blanks, a comma being one of its own, wherever the arguments end.</summary>
internal static class ListWords
{
    /// <summary>The words of one argument, one after the other, so that a long list costs no more than its reader takes. One without any is a word by itself, which is no item.</summary>
    public static IEnumerable<string> Of(string argument)
    {
        int at = 0;
        bool isEmpty = true;
        while (true)
        {
            while (at < argument.Length && argument[at] == ' ') at++;
            if (at == argument.Length) break;
            int start = at++;
            if (argument[start] != ',')
                while (at < argument.Length && argument[at] is not (' ' or ',')) at++;
            isEmpty = false;
            yield return argument.Substring(start, at - start);
        }
        if (isEmpty) yield return argument;
    }

    /// <summary>Whether the list goes on with an argument although no comma said so before: it begins with one, or with a word that belongs to the last item.</summary>
    public static bool GoesOn(string argument, Func<string, bool> belongs)
    {
        string first = Of(argument).First();
        return first == "," || belongs(first);
    }
}
