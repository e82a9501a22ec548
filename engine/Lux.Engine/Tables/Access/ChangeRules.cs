using System.Text;
using Lux.Language;

namespace Lux.Engine;

/// <summary><c>TACL [user [RESET | ALLOW|DENY READ|WRITE|SCHEMA pattern]]</c>: lists rules, or changes those of a user; a change is logged like any write.</summary>
internal static class ChangeRules
{
    public static LuxError? Run(TableSession session, CommandArguments arguments, ReplyBuffer reply)
    {
        if (!AccessParser.TryParse(arguments.Texts(), out var syntax, out var error)) return error;
        var rules = session.Engine.Access;
        if (!syntax.IsReset && syntax.Rule is null)
        {
            List(syntax.User is null ? rules.All : rules.Of(syntax.User), reply);
            return null;
        }
        // Otherwise the last one who may change rules could lock itself out.
        if (syntax.User == session.UserName) return LuxError.Of(ErrorCode.OwnRules, Quoted.Of(syntax.User!));
        lock (rules)
        {
            if (syntax.Rule is { } rule) Set(session, rules, rule);
            else Reset(session, rules, syntax.User!);
        }
        reply.Ok();
        return null;
    }

    private static void List(IEnumerable<OwnedRule> rules, ReplyBuffer reply)
    {
        int begun = reply.BeginArray();
        int count = 0;
        for (var all = rules.GetEnumerator(); all.MoveNext(); count++) reply.Bulk(all.Current.Rule.ToString());
        reply.EndArray(begun, count);
    }

    private static void Set(TableSession session, AccessRules rules, AccessRule rule)
    {
        var former = rules.Former(rule);
        ulong number = former?.Number ?? rules.NextNumber();
        session.Effects.Clear();
        int offset = session.Effects.Rule(0, number, former?.Place ?? 0, Encoding.UTF8.GetBytes(rule.ToString()));
        rules.Set(new(rule, number, session.Append() + offset));
    }

    private static void Reset(TableSession session, AccessRules rules, string user)
    {
        var all = rules.Of(user);
        if (all.IsEmpty) return;
        session.Effects.Clear();
        foreach (var owned in all) session.Effects.Rule(0, owned.Number, owned.Place, default);
        session.Append();
        foreach (var owned in all) rules.Remove(owned.Number);
    }
}
