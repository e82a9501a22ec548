using System.ComponentModel;
using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>What a query asks of a row; made by the operators of columns and combined with <c>&amp;</c>, <c>|</c>, <c>!</c> (or <c>&amp;&amp;</c> and <c>||</c>, which never short-circuit).</summary>
public abstract class Condition
{
    private protected Condition() { }

    /// <summary>How many arguments <see cref="Write"/> writes.</summary>
    internal abstract int ArgumentCount { get; }

    /// <summary>How tightly it binds, for parentheses.</summary>
    internal abstract Binding Binding { get; }

    /// <summary>Both hold.</summary>
    public static Condition operator &(Condition left, Condition right) => new Conjunction<Joined>(left, right);

    /// <summary>One of them holds.</summary>
    public static Condition operator |(Condition left, Condition right) => new Disjunction<Joined>(left, right);

    /// <summary>It is known not to hold.</summary>
    public static Condition operator !(Condition condition) => new Negation<Joined>(condition);

    /// <summary>Lets <c>||</c> be written; always false, so that both sides become part of the condition.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool operator true(Condition condition) => false;

    /// <summary>Lets <c>&amp;&amp;</c> be written; always false, so that both sides become part of the condition.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool operator false(Condition condition) => false;

    internal abstract void Write(RespWriter to);

    /// <summary>Writes it as a part of something that binds as tightly as <paramref name="outer"/>.</summary>
    internal void WriteWithin(RespWriter to, Binding outer)
    {
        if (Binding >= outer)
        {
            Write(to);
            return;
        }
        to.Bulk("("u8);
        Write(to);
        to.Bulk(")"u8);
    }

    internal int CountWithin(Binding outer) => ArgumentCount + (Binding >= outer ? 0 : 2);
}
