namespace Lux.Language;

/// <summary>Walks the arguments of a command, reading keywords and comma lists.</summary>
internal struct ArgumentCursor(IReadOnlyList<string> arguments, int position)
{
    private readonly IReadOnlyList<string> _arguments = arguments;

    /// <summary>The index of the next argument.</summary>
    public int Position { get; private set; } = position;

    public readonly bool AtEnd => Position >= _arguments.Count;

    public readonly string Current => _arguments[Position];

    public string Take() => _arguments[Position++];

    /// <summary>Whether the next argument is <paramref name="keyword"/>, in any case.</summary>
    public readonly bool Is(string keyword) => !AtEnd && string.Equals(Current, keyword, StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes the next argument if it is <paramref name="keyword"/>.</summary>
    public bool TryTake(string keyword)
    {
        if (!Is(keyword)) return false;
        Position++;
        return true;
    }

    /// <summary>Reads <c>a,b</c>, in one argument or several: the list goes on while an argument ends with a comma or the next begins with one.</summary>
    /// <remarks>No list has more than <see cref="Limits.QueryItems"/> items: what is behind one more is not read, so that a long list costs little before it is refused.</remarks>
    /// <returns>The items with the index of the argument that each came from; an item can be empty.</returns>
    public List<(string Item, int Position)> TakeList()
    {
        List<(string, int)> items = [];
        bool more = true;
        while (!AtEnd && (more || Current.StartsWith(",", StringComparison.Ordinal)))
        {
            int at = Position;
            string argument = Take();
            bool first = items.Count == 0;
            string body = argument;
            if (!first && !more) body = body.Substring(1);        // the comma that begins a continuation
            more = argument.EndsWith(",", StringComparison.Ordinal);
            if (more && body.Length > 0) body = body.Substring(0, body.Length - 1);
            else if (more) continue;                                // a lone comma
            for (int start = 0; start <= body.Length && items.Count <= Limits.QueryItems;)
            {
                int comma = body.IndexOf(',', start);
                int end = comma < 0 ? body.Length : comma;
                items.Add((body.Substring(start, end - start).Trim(), at));
                start = end + 1;
            }
        }
        return items;
    }
}
