using System.Text.RegularExpressions;
using Lux.Schema.Generators.Declarations;

namespace Lux.Schema.Generators.Emit;

/// <summary>Writes the names of types as short as the place allows without a chance of meaning another type.</summary>
internal sealed class CodeNames
{
    private static readonly Regex Qualified = new(@"global::[\w@.]+", RegexOptions.CultureInvariant);

    private readonly bool _full;
    private readonly string _ownNamespace;
    private readonly HashSet<string> _hidden;
    private readonly HashSet<string> _imported = new(StringComparer.Ordinal);

    /// <param name="address">The type that the code is added to.</param>
    /// <param name="members">Names of members in the code; one that is a name of the runtime's makes all names full.</param>
    /// <param name="hidden">Types that the code itself declares, which hide those of the namespace.</param>
    public CodeNames(TypeAddress address, IEnumerable<string> members, IEnumerable<string> hidden)
    {
        _full = address.NeedsFullNames || members.Any(member => RuntimeNames.NamespaceOf(member) is not null);
        _ownNamespace = $"global::{address.Namespace}.";
        _hidden = [.. address.NestedNames, .. hidden];
    }

    /// <summary>States the usings of the file.</summary>
    public void Import(IEnumerable<string> namespaces) => _imported.UnionWith(namespaces);

    /// <summary>Whether names are short and need their usings.</summary>
    public bool NeedsUsings => !_full;

    /// <summary>A type of <see cref="RuntimeNames"/>.</summary>
    public string Runtime(string name) => _full ? $"global::{RuntimeNames.NamespaceOf(name)}.{name}" : name;

    /// <summary>Any type, given with full names.</summary>
    public string Type(string fullName) => _full ? fullName : Qualified.Replace(fullName, match => Shorten(match.Value));

    private string Shorten(string name)
    {
        int dot = name.LastIndexOf('.');
        if (dot < 0)
            return name;
        string last = name.Substring(dot + 1);
        if (RuntimeNames.NamespaceOf(last) is { } known && _imported.Contains(known) && name == $"global::{known}.{last}")
            return last;
        return name == _ownNamespace + last && !_hidden.Contains(last) ? last : name;
    }
}
