import type { Component } from 'svelte';
import Boundary from './Boundary.gallery.svelte';
import Button from './Button.gallery.svelte';
import ChoiceGroup from './ChoiceGroup.gallery.svelte';
import ClockInput from './ClockInput.gallery.svelte';
import Combobox from './Combobox.gallery.svelte';
import DateField from './DateField.gallery.svelte';
import Dialog from './Dialog.gallery.svelte';
import DialogBoundary from './DialogBoundary.gallery.svelte';
import Disclosure from './Disclosure.gallery.svelte';
import EmptyState from './EmptyState.gallery.svelte';
import Fact from './Fact.gallery.svelte';
import Field from './Field.gallery.svelte';
import FindBar from './FindBar.gallery.svelte';
import Form from './Form.gallery.svelte';
import Icon from './Icon.gallery.svelte';
import IconButton from './IconButton.gallery.svelte';
import Kbd from './Kbd.gallery.svelte';
import ListHeading from './ListHeading.gallery.svelte';
import MarkedText from './MarkedText.gallery.svelte';
import Menu from './Menu.gallery.svelte';
import MenuChoices from './MenuChoices.gallery.svelte';
import MenuItem from './MenuItem.gallery.svelte';
import Messages from './Messages.gallery.svelte';
import ModalFrame from './ModalFrame.gallery.svelte';
import MonthCalendar from './MonthCalendar.gallery.svelte';
import Notice from './Notice.gallery.svelte';
import NumberInput from './NumberInput.gallery.svelte';
import OptionList from './OptionList.gallery.svelte';
import PageHeader from './PageHeader.gallery.svelte';
import PanelFooter from './PanelFooter.gallery.svelte';
import Pill from './Pill.gallery.svelte';
import Popover from './Popover.gallery.svelte';
import ProgressBar from './ProgressBar.gallery.svelte';
import RadioCards from './RadioCards.gallery.svelte';
import ReadOnlyText from './ReadOnlyText.gallery.svelte';
import SecretInput from './SecretInput.gallery.svelte';
import Section from './Section.gallery.svelte';
import Select from './Select.gallery.svelte';
import Spinner from './Spinner.gallery.svelte';
import Switch from './Switch.gallery.svelte';
import SwitchRow from './SwitchRow.gallery.svelte';
import Table from './Table.gallery.svelte';
import Tabs from './Tabs.gallery.svelte';
import TextArea from './TextArea.gallery.svelte';
import TextInput from './TextInput.gallery.svelte';
import VisuallyHidden from './VisuallyHidden.gallery.svelte';

const BY_NAME: Readonly<Record<string, Component>> = {
  Boundary,
  Button,
  ChoiceGroup,
  ClockInput,
  Combobox,
  DateField,
  Dialog,
  DialogBoundary,
  Disclosure,
  EmptyState,
  Fact,
  Field,
  FindBar,
  Form,
  Icon,
  IconButton,
  Kbd,
  ListHeading,
  MarkedText,
  Menu,
  MenuChoices,
  MenuItem,
  Messages,
  ModalFrame,
  MonthCalendar,
  Notice,
  NumberInput,
  OptionList,
  PageHeader,
  PanelFooter,
  Pill,
  Popover,
  ProgressBar,
  RadioCards,
  ReadOnlyText,
  SecretInput,
  Section,
  Select,
  Spinner,
  Switch,
  SwitchRow,
  Table,
  Tabs,
  TextArea,
  TextInput,
  VisuallyHidden,
};

/** Every part with the component that shows its examples, by name. */
export const PARTS: readonly { readonly name: string; readonly component: Component }[] = Object.entries(BY_NAME).map(
  ([name, component]) => ({ name, component }),
);
