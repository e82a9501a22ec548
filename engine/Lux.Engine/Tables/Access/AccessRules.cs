using System.Collections.Immutable;
using System.Text;
using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// The rules of <c>TACL</c> by user. Readers take the present ones without a lock; changes are made, and logged, under the lock of this object.
/// A user without rules may do what its command rules say; one with rules what a rule allows and none denies.
/// </summary>
internal sealed class AccessRules
{
    private ImmutableSortedDictionary<string, ImmutableArray<OwnedRule>> _byUser = ImmutableSortedDictionary.Create<string, ImmutableArray<OwnedRule>>(StringComparer.Ordinal);
    private ulong _lastNumber;
    private bool _hasRules;

    /// <summary>False as long as nobody has a rule: the one thing that a command looks at then.</summary>
    public bool HasRules => Volatile.Read(ref _hasRules);

    /// <summary>All rules in force, users in order of their names.</summary>
    public IEnumerable<OwnedRule> All => Present.Values.SelectMany(rules => rules);

    private ImmutableSortedDictionary<string, ImmutableArray<OwnedRule>> Present => Volatile.Read(ref _byUser);

    /// <summary>The rules of a user, oldest first.</summary>
    public ImmutableArray<OwnedRule> Of(string user) => Present.GetValueOrDefault(user, []);

    /// <summary>Whether a user may use a right on a table.</summary>
    public bool Allows(string user, TableRight right, string database, string table)
    {
        if (!Present.TryGetValue(user, out var rules)) return true;
        bool allowed = false;
        foreach (var rule in rules)
        {
            if (rule.Rule.Right != right || !rule.Rule.Pattern.Matches(database, table)) continue;
            if (!rule.Rule.Allows) return false;
            allowed = true;
        }
        return allowed;
    }

    /// <summary>A number for a new rule; under the lock.</summary>
    public ulong NextNumber() => ++_lastNumber;

    /// <summary>The rule of the same user, right and pattern as <paramref name="rule"/>, which it would take the place of.</summary>
    public OwnedRule? Former(AccessRule rule)
    {
        string pattern = rule.Pattern.ToString();
        return Of(rule.User).FirstOrDefault(owned => owned.Rule.Right == rule.Right && owned.Rule.Pattern.ToString() == pattern);
    }

    /// <summary>Puts a rule in force, in the place of the one with its number if there is one; under the lock.</summary>
    public void Set(OwnedRule owned)
    {
        _lastNumber = Math.Max(_lastNumber, owned.Number);
        var rules = Of(owned.Rule.User);
        int at = IndexOf(rules, owned.Number);
        Publish(Present.SetItem(owned.Rule.User, at < 0 ? rules.Add(owned) : rules.SetItem(at, owned)));
    }

    /// <summary>Ends a rule; under the lock.</summary>
    public void Remove(ulong number)
    {
        _lastNumber = Math.Max(_lastNumber, number);
        foreach (var (user, rules) in Present)
        {
            int at = IndexOf(rules, number);
            if (at < 0) continue;
            var left = rules.RemoveAt(at);
            Publish(left.IsEmpty ? Present.Remove(user) : Present.SetItem(user, left));
            return;
        }
    }

    /// <summary>What a record of the log says, while it is replayed.</summary>
    public void Replay(EffectView effect, long place)
    {
        if (effect.Payload.IsEmpty) Remove(effect.Id);
        else Set(new(Read(effect.Payload), effect.Id, place));
    }

    /// <summary>The rule that a record holds: the text of its arguments.</summary>
    /// <exception cref="LuxEngineException">It is of a kind that this version does not know.</exception>
    private static AccessRule Read(ReadOnlySpan<byte> payload)
    {
        string text = Encoding.UTF8.GetString(payload);
        return AccessParser.TryParse(text.Split(' '), out var syntax, out _) && syntax.Rule is { } rule ? rule
            : throw new LuxEngineException($"the log holds a rule that this version cannot read: '{Quoted.Of(text)}'; use the version that wrote it");
    }

    private static int IndexOf(ImmutableArray<OwnedRule> rules, ulong number)
    {
        for (int i = 0; i < rules.Length; i++)
            if (rules[i].Number == number) return i;
        return -1;
    }

    private void Publish(ImmutableSortedDictionary<string, ImmutableArray<OwnedRule>> rules)
    {
        Volatile.Write(ref _byUser, rules);
        Volatile.Write(ref _hasRules, !rules.IsEmpty);
    }
}
